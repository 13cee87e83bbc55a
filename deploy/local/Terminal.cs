using Spectre.Console;

namespace SpacesPlatform.Local;

/// <summary>What the person at the terminal sees. Lines are written plainly: they must not be wrapped when redirected.</summary>
internal static class Terminal
{
    private static readonly Lock Gate = new();

    public static void Line(string text) => Write("  ", "grey", text, Console.Out);

    public static void Done(string text) => Write("✓ ", "green", text, Console.Out);

    public static void Warning(string text) => Write("! ", "yellow", text, Console.Out);

    public static void Error(string text) => Write("✗ ", "red", text, Console.Error);

    private static void Write(string sign, string color, string text, TextWriter writer)
    {
        lock (Gate)
        {
            if (Console.IsOutputRedirected || writer != Console.Out)
            {
                writer.Write(sign);
            }
            else
            {
                AnsiConsole.Markup($"[{color}]{sign}[/]");
            }

            writer.WriteLine(text);
            writer.Flush();
        }
    }
}
