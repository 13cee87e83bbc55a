using System.Globalization;
using System.Text;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>A report as Markdown: every paragraph is followed by the links that prove it.</summary>
internal static class HighlightsMarkdown
{
    public const string MediaType = "text/markdown";

    public static string Of(HighlightsAnswer report)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(report.Title)).Append("\n\n*").Append(Escape(report.Period.Text)).Append("*\n");
        foreach (var paragraph in report.Paragraphs)
        {
            var links = paragraph.Evidence.Select((link, index) => string.Create(CultureInfo.InvariantCulture, $"[{index + 1}]({link})"));
            text.Append('\n').Append(Escape(paragraph.Text)).Append(" (evidence: ").AppendJoin(", ", links).Append(")\n");
        }

        return text.ToString();
    }

    /// <summary>Titles come from people: nothing in them may become a link, an image or HTML.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '!' or '&' or '~')
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(character) ? ' ' : character);
        }

        return escaped.ToString();
    }
}
