using SpacesPlatform.ServiceDefaults;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddStatsDatabase();
builder.AddApplying();

var app = builder.Build();
app.MapDefaultEndpoints();
app.Run();
