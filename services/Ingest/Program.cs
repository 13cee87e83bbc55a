using SpacesPlatform.ApiDescription;
using SpacesPlatform.Ingest.Describing;
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
builder.StandInWhenDescribing(IngestApi.StandIns);
builder.AddServiceDefaults();
builder.AddPlatformBus();
builder.AddIntegrations();
builder.AddSpaceEvents();
builder.AddDescription();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapDefaultEndpoints();
app.MapEventsApi();
app.MapReaders();

await app.RunAsync();
return 0;
