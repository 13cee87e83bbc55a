using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>A service in this process, on a loopback port, composed by its own Program.</summary>
/// <typeparam name="T">Any type of the service's assembly.</typeparam>
internal sealed class ServiceHost<T> : WebApplicationFactory<T>
    where T : class
{
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly Action<IServiceCollection> configure;

    private ServiceHost(int port, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection>? configure)
    {
        this.settings = settings;
        this.configure = configure ?? (_ => { });
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
    }

    public static async Task<ServiceHost<T>> StartAsync(
        int port, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection>? configure = null)
    {
        var host = new ServiceHost<T>(port, settings, configure);
        await Task.Run(host.StartServer);
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(configure);
    }
}
