namespace SpacesPlatform.TestServers;

/// <summary>How long a property is searched for a counterexample.</summary>
public static class PropertyIterations
{
    /// <summary>What the variable <c>PROPERTY_ITERATIONS</c> says for a longer search, or else the usual number.</summary>
    public static int Or(int usual) =>
        Environment.GetEnvironmentVariable("PROPERTY_ITERATIONS") is { } asked ? int.Parse(asked) : usual;
}
