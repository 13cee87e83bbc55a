using Microsoft.AspNetCore.Http;

namespace SpacesPlatform.Client.Tests.Streaming;

/// <summary>The server's side of a stream of server-sent events.</summary>
internal sealed class StreamAnswer(HttpContext context)
{
    public async Task SendAsync(string text)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "text/event-stream";
        }

        await context.Response.WriteAsync(text);
        await context.Response.Body.FlushAsync();
    }

    public void Status(int status) => context.Response.StatusCode = status;

    /// <summary>As when a network fails.</summary>
    public void Abort() => context.Abort();

    public async Task HangAsync()
    {
        await context.Response.StartAsync();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
