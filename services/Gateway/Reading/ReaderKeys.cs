using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;
using SpacesPlatform.Gateway.Forwarding;
using SpacesPlatform.ServiceDefaults;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Forwarder;

namespace SpacesPlatform.Gateway.Reading;

/// <summary>
/// Asks ingest about the keys of readers, over the connections and replicas that requests are forwarded to. A verdict is kept
/// for a moment, by the hash of what was shown.
/// </summary>
internal sealed partial class ReaderKeys(IProxyStateLookup services, GatewayTelemetry telemetry, ILogger<ReaderKeys> logger) : IDisposable
{
    private const int MostVerdicts = 10_000;
    private const int MostReplicas = 2;

    /// <summary>A revoked key has to stop within 5 s, of which ingest takes up to 2 (at most 4) to learn of it.</summary>
    private static readonly TimeSpan VerdictAge = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly MemoryCache verdicts = new(new MemoryCacheOptions { SizeLimit = MostVerdicts });

    /// <param name="authorization">What the request shows, as it shows it.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async ValueTask<KeyVerdict> CheckAsync(string authorization, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(authorization)));
        if (verdicts.TryGetValue(hash, out KeyVerdict known))
        {
            return known;
        }

        var verdict = await AskAsync(authorization, cancellationToken);
        if (verdict != KeyVerdict.Unavailable)
        {
            verdicts.Set(hash, verdict, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = VerdictAge });
        }

        return verdict;
    }

    public void Dispose() => verdicts.Dispose();

    private async Task<KeyVerdict> AskAsync(string authorization, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var reason = "no replica of ingest is known";
        if (services.TryGetCluster(GatewayRoutes.Ingest, out var ingest))
        {
            var replicas = ingest.DestinationsState.AvailableDestinations.ToArray();
            Random.Shared.Shuffle(replicas);
            foreach (var replica in replicas.Take(MostReplicas))
            {
                using var question = new HttpRequestMessage(HttpMethod.Get, replica.Model.Config.Address.TrimEnd('/') + InternalPaths.Reader);
                question.Headers.TryAddWithoutValidation(HeaderNames.Authorization, authorization);
                try
                {
                    using var answer = await ingest.Model.HttpClient.SendAsync(question, patience.Token);
                    switch (answer.StatusCode)
                    {
                        case HttpStatusCode.NoContent:
                            return KeyVerdict.Live;
                        case HttpStatusCode.Unauthorized:
                            return KeyVerdict.Unknown;
                        default:
                            reason = $"ingest answered {(int)answer.StatusCode}";
                            break;
                    }
                }
                catch (HttpRequestException failure)
                {
                    reason = failure.Message;
                }
                catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
                {
                    reason = $"ingest did not answer within {Patience.TotalSeconds:0} s";
                    break;
                }
            }
        }

        telemetry.Failed(GatewayRoutes.Ingest, ForwarderError.Request);
        LogUnchecked(reason);
        return KeyVerdict.Unavailable;
    }

    [LoggerMessage(4003, LogLevel.Warning, "The key of a reader can't be checked: {Reason}", EventName = "ReaderUnchecked")]
    private partial void LogUnchecked(string reason);
}
