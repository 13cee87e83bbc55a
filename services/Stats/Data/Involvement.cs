namespace SpacesPlatform.Stats.Data;

internal enum Involvement : short
{
    Host = 1,
    Speaker = 2,
}
