namespace SpacesPlatform.StatsMigrator.Roles;

/// <summary>The role that one service connects with.</summary>
internal sealed class RoleOptions
{
    public string Name { get; set; } = "";

    /// <summary>Without one the role is left alone.</summary>
    public string? Password { get; set; }

    public bool IsManaged => !string.IsNullOrEmpty(Password);
}
