using SpacesPlatform.ApiDescription;
using SpacesPlatform.Ingest.Describing;
using SpacesPlatform.Ingest.Integrations;
using SpacesPlatform.Ingest.SpaceEvents;
using SpacesPlatform.ServiceDefaults;
using SpacesPlatform.ServiceDefaults.Bus;

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

await app.RunAsync();
