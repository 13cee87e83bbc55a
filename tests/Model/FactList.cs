namespace SpacesPlatform.Model;

internal static class FactList
{
    /// <summary>The scalar rule: the value of the event with the greatest (time, source, id) that has the field.</summary>
    public static T? Scalar<T>(this IEnumerable<Fact> facts, Func<Fact, T?> field) =>
        facts.Order(FactOrder.Order).Select(field).LastOrDefault(value => value is not null);
}
