using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>Which services run, on which ports, and what each of them is told.</summary>
internal sealed class Services
{
    private readonly Backends _backends;
    private readonly ServiceRoles _roles;

    public Services(Backends backends, ServiceRoles roles, ApiKey key, string webhookSecret, int gatewayPort, int statsReplicas)
    {
        (_backends, _roles) = (backends, roles);
        Stats =
        [
            .. Enumerable.Range(1, statsReplicas).Select(number => new ServiceDefinition(
                number == 1 ? "stats" : $"stats-{number}",
                "Stats",
                FreePort.Next(),
                new Dictionary<string, string?>
                {
                    ["ConnectionStrings__stats"] = roles.Stats,
                    ["ConnectionStrings__rabbitmq"] = backends.RabbitMq.OriginalString,
                })),
        ];
        Ingest = new ServiceDefinition("ingest", "Ingest", FreePort.Next(), new Dictionary<string, string?>
        {
            ["ConnectionStrings__rabbitmq"] = backends.RabbitMq.OriginalString,
            ["ConnectionStrings__ingest"] = roles.Ingest,
            ["Ingest__Keys__0__Name"] = "development",
            ["Ingest__Keys__0__Hash"] = key.Hash,
            ["Ingest__Keys__0__WebhookSecrets__0"] = webhookSecret,
            ["Ingest__Keys__0__Sources__0"] = "*",
        });
        Gateway = new ServiceDefinition("gateway", "Gateway", gatewayPort, Discovery());
    }

    public ServiceDefinition Ingest { get; }

    public IReadOnlyList<ServiceDefinition> Stats { get; }

    public ServiceDefinition Gateway { get; }

    public string GatewayUrl => Address(Gateway);

    public IReadOnlyDictionary<string, string?> MigratorEnvironment =>
        new Dictionary<string, string?>(_roles.MigratorSettings) { ["ConnectionStrings__stats"] = _backends.Stats };

    private Dictionary<string, string?> Discovery()
    {
        var found = new Dictionary<string, string?> { ["services__ingest__http__0"] = Address(Ingest) };
        for (var index = 0; index < Stats.Count; index++)
        {
            found[$"services__stats__http__{index}"] = Address(Stats[index]);
        }

        return found;
    }

    private static string Address(ServiceDefinition service) => service.Url.ToString().TrimEnd('/');
}
