namespace SpacesPlatform.Stats.Records;

internal static class RecordsExtensions
{
    public static void AddRecords(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RecordQueryParser>();
        builder.Services.AddSingleton<RecordAnswers>();
    }
}
