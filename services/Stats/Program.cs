using SpacesPlatform.ApiDescription;
using SpacesPlatform.ServiceDefaults;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Backlog;
using SpacesPlatform.Stats.Categories;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Describing;
using SpacesPlatform.Stats.Diffs;
using SpacesPlatform.Stats.Eras;
using SpacesPlatform.Stats.EventStatuses;
using SpacesPlatform.Stats.Explaining;
using SpacesPlatform.Stats.FailedEvents;
using SpacesPlatform.Stats.Firsts;
using SpacesPlatform.Stats.Groups;
using SpacesPlatform.Stats.Highlights;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Lift;
using SpacesPlatform.Stats.Live;
using SpacesPlatform.Stats.MetricCatalog;
using SpacesPlatform.Stats.Pairings;
using SpacesPlatform.Stats.Reading;
using SpacesPlatform.Stats.Records;
using SpacesPlatform.Stats.Shares;
using SpacesPlatform.Stats.Spaces;

if (args is [RequeueFailedCommand.Name, ..])
{
    return await RequeueFailedCommand.Create().Parse(args).InvokeAsync();
}

if (args is [HealthProbe.Command, var url])
{
    return await HealthProbe.RunAsync(url);
}

var builder = WebApplication.CreateBuilder(args);
builder.StandInWhenDescribing(StatsApi.StandIns);
builder.AddServiceDefaults();
builder.AddStatsDatabase();
builder.AddApplying();
builder.AddBacklog();
builder.AddReading();
builder.AddEras();
builder.AddCategories();
builder.AddMetricCatalog();
builder.AddSpaces();
builder.AddAccounts();
builder.AddLive();
builder.AddEventStatuses();
builder.AddLeaderboards();
builder.AddExplaining();
builder.AddRecords();
builder.AddFirsts();
builder.AddShares();
builder.AddGroups();
builder.AddHighlights();
builder.AddDiffs();
builder.AddDescription();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapDefaultEndpoints();
app.UsePathIds();
var reads = app.MapReads();
reads.MapLeaderboards();
reads.MapExplaining();
reads.MapRecords();
reads.MapFirsts();
reads.MapShares();
reads.MapGroups();
reads.MapPairings();
reads.MapLift();
reads.MapHighlights();
reads.MapDiffs();
reads.MapSpaces();
reads.MapAccounts();
reads.MapLive();
reads.MapEventStatuses();
reads.MapEras();
reads.MapMetricCatalog();

await app.RunAsync();
return 0;
