using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Eras;

/// <summary>The eras that boards can be asked for.</summary>
internal static class ErasApi
{
    public static void AddEras(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ErasOptions>()
            .Configure<IConfiguration>(
                (options, configuration) => configuration.GetSection(ErasOptions.Section).Bind(options.Eras))
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ErasOptions>, ErasOptionsValidator>();
        builder.Services.AddSingleton<EraCatalog>();
    }

    public static void MapEras(this RouteGroupBuilder reads) => reads.MapGet("/eras", Get);

    private static Results<Ok<ErasAnswer>, ProblemHttpResult> Get(HttpRequest request, EraCatalog eras)
    {
        var faults = new QueryReader(request.Query).Common().Faults();
        return faults.Count > 0 ? ReadProblems.InvalidQuery(faults) : TypedResults.Ok(new ErasAnswer(eras.All));
    }
}
