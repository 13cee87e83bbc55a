using SpacesPlatform.ServiceDefaults;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Eras;
using SpacesPlatform.Stats.Reading;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddStatsDatabase();
builder.AddApplying();
builder.AddReading();
builder.AddEras();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapDefaultEndpoints();
var reads = app.MapReads();
reads.MapEras();

await app.RunAsync();
