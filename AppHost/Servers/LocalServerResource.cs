namespace SpacesPlatform.AppHost.Servers;

/// <summary>A server of this machine: a resource whose connection string is known once it has started.</summary>
internal sealed class LocalServerResource(string name) : Resource(name), IResourceWithConnectionString, IResourceWithWaitSupport
{
    private readonly TaskCompletionSource<string> _connectionString = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{Part(static text => text)}");

    /// <summary>A value that is made of the connection string, once that is known.</summary>
    public LocalServerValue Part(Func<string, string> make) => new(this, make);

    public Task<string> WaitForConnectionStringAsync(CancellationToken cancellationToken) =>
        _connectionString.Task.WaitAsync(cancellationToken);

    public void HasStarted(string connectionString) => _connectionString.TrySetResult(connectionString);

    public void HasFailed(Exception error) => _connectionString.TrySetException(error);
}
