using SpacesPlatform.Gateway.Answers;
using SpacesPlatform.Gateway.Documentation;
using SpacesPlatform.Gateway.Forwarding;
using SpacesPlatform.Gateway.Reading;
using SpacesPlatform.ServiceDefaults;

if (args is [HealthProbe.Command, var url])
{
    return await HealthProbe.RunAsync(url);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddAnswers();
builder.AddForwarding();
builder.AddReading();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseMiddleware<SecurityHeadersMiddleware>();
app.MapDefaultEndpoints();
app.UseCors();
app.MapIndex();
app.MapDocumentation();
app.MapForwarding();
app.UseUnknownPaths();

await app.RunAsync();
return 0;
