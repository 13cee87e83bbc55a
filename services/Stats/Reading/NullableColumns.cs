using Npgsql;

namespace SpacesPlatform.Stats.Reading;

/// <summary>Columns that may be null.</summary>
internal static class NullableColumns
{
    public static T? OrNull<T>(this NpgsqlDataReader reader, int column)
        where T : class =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);

    public static T? ValueOrNull<T>(this NpgsqlDataReader reader, int column)
        where T : struct =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);
}
