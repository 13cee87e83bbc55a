namespace SpacesPlatform.Stats.Reading;

/// <summary>What is wrong with a parameter.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Detail">What was expected.</param>
internal sealed record QueryFault(string Parameter, string Detail)
{
    /// <summary>A JSON pointer (RFC 6901) to it in the object of all parameters.</summary>
    public string Pointer { get; } =
        "/" + Parameter.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
