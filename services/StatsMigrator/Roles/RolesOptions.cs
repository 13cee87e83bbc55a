namespace SpacesPlatform.StatsMigrator.Roles;

/// <summary>The section <c>Roles</c> of the configuration: a role a service, made and updated where a password is given.</summary>
internal sealed class RolesOptions
{
    public const string Section = "Roles";

    public RoleOptions Stats { get; } = new() { Name = "spaces_stats" };

    public RoleOptions Ingest { get; } = new() { Name = "spaces_ingest" };
}
