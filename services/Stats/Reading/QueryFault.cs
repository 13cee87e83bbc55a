namespace SpacesPlatform.Stats.Reading;

/// <summary>What is wrong with a parameter.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Detail">What was expected.</param>
internal sealed record QueryFault(string Parameter, string Detail);
