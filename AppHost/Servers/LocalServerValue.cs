namespace SpacesPlatform.AppHost.Servers;

/// <summary>What settings of other resources take from a local server; whoever asks waits until it has started.</summary>
internal sealed class LocalServerValue(LocalServerResource server, Func<string, string> make)
    : IValueProvider, IManifestExpressionProvider, IValueWithReferences
{
    public string ValueExpression => $"{{{server.Name}.connectionString}}";

    public IEnumerable<object> References => [server];

    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) =>
        make(await server.WaitForConnectionStringAsync(cancellationToken));
}
