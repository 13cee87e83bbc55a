using SpacesPlatform.Ingest.Integrations;
using SpacesPlatform.Ingest.Integrations.Commands;
using SpacesPlatform.Ingest.SpaceEvents;
using SpacesPlatform.ServiceDefaults;
using SpacesPlatform.ServiceDefaults.Bus;

if (args is [KeysCommand.Name, ..])
{
    return await KeysCommand.Create().Parse(args).InvokeAsync();
}

if (args is [HealthProbe.Command, var url])
{
    return await HealthProbe.RunAsync(url);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPlatformBus();
builder.AddIntegrations();
builder.AddSpaceEvents();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapDefaultEndpoints();
app.MapEventsApi();

await app.RunAsync();
return 0;
