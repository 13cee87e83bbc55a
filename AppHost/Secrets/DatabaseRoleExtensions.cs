namespace SpacesPlatform.AppHost.Secrets;

internal static class DatabaseRoleExtensions
{
    /// <summary>Adds a role; its password is made by the first run and kept in the user's secrets, or asked of a deployment.</summary>
    public static DatabaseRole AddDatabaseRole(this IDistributedApplicationBuilder builder, string service)
    {
        // It goes into connection strings as it is, so it must not have characters that mean something there.
        var value = new GenerateParameterDefault { MinLength = 32, Special = false };
        var name = $"{service.ToLowerInvariant()}-role-password";
        return new DatabaseRole(service, builder.AddParameter(name, value, secret: true, persist: true));
    }

    /// <summary>Lets the migrator make the roles, or change their passwords.</summary>
    public static IResourceBuilder<ProjectResource> WithRoles(
        this IResourceBuilder<ProjectResource> migrator, params ReadOnlySpan<DatabaseRole> roles)
    {
        foreach (var role in roles)
        {
            migrator.WithEnvironment($"Roles__{role.Service}__Name", role.Name)
                .WithEnvironment($"Roles__{role.Service}__Password", role.Password);
        }

        return migrator;
    }
}
