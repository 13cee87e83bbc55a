using System.Globalization;

namespace SpacesPlatform.Stats.Reading;

/// <summary>
/// Reads a query string strictly: a parameter that nobody reads, one given twice and one with a value of no use are all
/// faults, never ignored.
/// </summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<QueryFault> faults = [];
    private IReadOnlyDictionary<string, string>? carried;

    /// <summary>Parameters of every read, whatever it reads: see <see cref="WaitForFilter"/>.</summary>
    public QueryReader Common()
    {
        _ = Text(WaitForFilter.Event);
        if (query.ContainsKey(WaitForFilter.Event))
        {
            known.Add(WaitForFilter.Source);
        }

        return this;
    }

    /// <summary>Lets parameters that the request leaves out have these values: what a cursor carries.</summary>
    public QueryReader Over(IReadOnlyDictionary<string, string> values)
    {
        carried = values;
        return this;
    }

    /// <summary>Those of the named parameters that have a value.</summary>
    public Dictionary<string, string> Given(IEnumerable<string> names) =>
        names.Where(query.ContainsKey).ToDictionary(name => name, name => query[name].ToString());

    /// <summary>Whether the request gives the parameter, with a value of use or not.</summary>
    public bool Has(string name) => query.ContainsKey(name);

    /// <summary>The value, or null where the parameter is absent.</summary>
    public string? Text(string name)
    {
        known.Add(name);
        if (!query.TryGetValue(name, out var values))
        {
            return carried?.GetValueOrDefault(name);
        }

        if (values.Count > 1 || string.IsNullOrEmpty(values[0]))
        {
            Fault(name, values.Count > 1 ? "Give it once." : "Give it a value, or leave it out.");
            return null;
        }

        if (values[0]!.Contains('\0', StringComparison.Ordinal))
        {
            Fault(name, "A NUL character is in it; nothing here holds one.");
            return null;
        }

        return values[0];
    }

    /// <summary>The value; its absence is a fault.</summary>
    public string Required(string name)
    {
        var text = Text(name);
        if (!query.ContainsKey(name))
        {
            Fault(name, "It is required.");
        }

        return text ?? "";
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public int Number(string name, int least, int most, int otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault(name, $"Expected a whole number from {least} to {most}.");
        return otherwise;
    }

    /// <summary>One of a few words.</summary>
    public T Word<T>(string name, IReadOnlyDictionary<string, T> words, T otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        Fault(name, $"Expected one of {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}.");
        return otherwise;
    }

    /// <summary>Says what is wrong with a parameter, once: several readers may ask for one.</summary>
    public void Fault(string name, string detail)
    {
        var fault = new QueryFault(name, detail);
        if (!faults.Contains(fault))
        {
            faults.Add(fault);
        }
    }

    /// <summary>All faults, those of unknown parameters included; call it after everything was read.</summary>
    public IReadOnlyList<QueryFault> Faults() =>
        [.. faults, .. query.Keys.Where(key => !known.Contains(key)).Select(key => new QueryFault(key, "There is no such parameter."))];
}
