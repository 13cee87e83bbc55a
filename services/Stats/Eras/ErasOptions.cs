namespace SpacesPlatform.Stats.Eras;

/// <summary>The section <c>Eras</c> of the configuration: a list.</summary>
internal sealed class ErasOptions
{
    public const string Section = "Eras";

    public IList<EraOptions> Eras { get; } = [];
}
