namespace SpacesPlatform.Stats.Applying;

/// <summary>The boards that a change of Spaces or accounts can move.</summary>
internal static class Boards
{
    public static readonly string[] All = ["hosts", "spaces"];
}
