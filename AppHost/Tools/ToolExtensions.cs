using Microsoft.Extensions.DependencyInjection;

namespace SpacesPlatform.AppHost.Tools;

internal static class ToolExtensions
{
    /// <summary>Makes a project a tool: it runs when somebody starts it, as often as they like, and then ends.</summary>
    public static IResourceBuilder<ProjectResource> AsTool(
        this IResourceBuilder<ProjectResource> tool, IResourceBuilder<IResource> of, params string[] args) =>
        tool.WithArgs(args).WithExplicitStart().WithParentRelationship(of).ExcludeFromManifest();

    /// <summary>Adds a button in the dashboard that starts a tool.</summary>
    public static IResourceBuilder<ProjectResource> WithTool(
        this IResourceBuilder<ProjectResource> resource,
        string displayName,
        IResourceBuilder<ProjectResource> tool,
        CommandOptions options) =>
        resource.WithCommand(tool.Resource.Name, displayName, context => StartAsync(context, tool.Resource), options);

    private static async Task<ExecuteCommandResult> StartAsync(ExecuteCommandContext context, ProjectResource tool)
    {
        // Starting what runs would end it first.
        var notifications = context.Services.GetRequiredService<ResourceNotificationService>();
        if (notifications.TryGetCurrentState(tool.Name, out var current) && !MayStart(current.Snapshot.State?.Text))
        {
            return CommandResults.Failure($"'{tool.Name}' is still at it: wait until it has ended, or stop it.");
        }

        var commands = context.Services.GetRequiredService<ResourceCommandService>();
        var result = await commands.ExecuteCommandAsync(tool, KnownResourceCommands.StartCommand, context.CancellationToken);
        return result.Success ? CommandResults.Success($"Started: what it does is in the console log of '{tool.Name}'.") : result;
    }

    private static bool MayStart(string? state) =>
        state is null || state == KnownResourceStates.NotStarted || KnownResourceStates.TerminalStates.Contains(state);
}
