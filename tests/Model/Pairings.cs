namespace SpacesPlatform.Model;

internal static class Pairings
{
    public static ModelPairings Of(IEnumerable<ModelSpace> spaces)
    {
        var episodes = spaces.OrderBy(space => space.Start).ThenBy(space => space.Id, Ordinal.Order)
            .Select(space => new ModelEpisode(space.Id, Pairs(space.Speakers))).ToList();
        var inAll = episodes.SelectMany(episode => episode.Pairs).GroupBy(pair => pair)
            .Select(same => new ModelPairing(same.Key, same.Count()))
            .OrderByDescending(pairing => pairing.Spaces)
            .ThenBy(pairing => pairing.Pair.First, Ordinal.Order)
            .ThenBy(pairing => pairing.Pair.Second, Ordinal.Order).ToList();
        return new ModelPairings(episodes, inAll);
    }

    private static List<ModelPair> Pairs(IReadOnlyList<string> speakers)
    {
        var inOrder = speakers.Order(Ordinal.Order).ToList();
        return inOrder
            .SelectMany((first, index) => inOrder.Skip(index + 1).Select(second => new ModelPair(first, second))).ToList();
    }
}
