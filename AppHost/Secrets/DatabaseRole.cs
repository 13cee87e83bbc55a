namespace SpacesPlatform.AppHost.Secrets;

/// <summary>A role of the database, made by the migrator, that one service connects as.</summary>
/// <param name="Service">The service, as the migrator's settings call it.</param>
/// <param name="Password">A secret.</param>
internal sealed record DatabaseRole(string Service, IResourceBuilder<ParameterResource> Password)
{
    /// <summary>What Postgres calls it.</summary>
    public string Name => $"spaces_{Service.ToLowerInvariant()}";
}
