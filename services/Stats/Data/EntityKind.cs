namespace SpacesPlatform.Stats.Data;

internal enum EntityKind : short
{
    Space = 1,
    Account = 2,
}
