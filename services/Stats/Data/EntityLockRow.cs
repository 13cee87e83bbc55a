namespace SpacesPlatform.Stats.Data;

/// <summary>
/// What a transaction locks before it touches a Space or an account. Not a projection: it stays while projections are
/// rebuilt, and exists before the first event of its entity is applied.
/// </summary>
internal sealed class EntityLockRow
{
    public EntityKind Kind { get; init; }

    public required string Id { get; init; }

    /// <summary>Receipt of the entity's earliest kept event: older partitions need not be searched.</summary>
    public DateTimeOffset Since { get; set; }
}
