using Npgsql;
using SpacesPlatform.Stats.Applying;

namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>
/// Makes an empty table like a live one. Postgres copies columns, constraints and indexes; what it leaves out or names anew
/// is made up for here, so that the migrations to come find what the past ones made.
/// </summary>
internal static class TableClone
{
    /// <summary>$1 is the live table, $2 the new one; the answer is statements, in order.</summary>
    private const string Remainder =
        """
        WITH live AS (SELECT * FROM pg_class WHERE oid = $1::regclass),
        options AS (
            SELECT format('%I = %L', option_name, option_value) AS setting FROM live, pg_options_to_table(reloptions)
            UNION ALL
            SELECT format('toast.%I = %L', option_name, option_value)
            FROM live JOIN pg_class toast ON toast.oid = live.reltoastrelid, pg_options_to_table(toast.reloptions)),
        indexes AS (
            SELECT indrelid, indexrelid::regclass AS name, relname,
                   -- Two indexes are alike when all behind their names is.
                   row_number() OVER (PARTITION BY indrelid, unique_and_rest ORDER BY relname) AS number, unique_and_rest
            FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid,
            LATERAL (SELECT indisunique || substring(pg_get_indexdef(indexrelid) FROM ' USING .*')) definition (unique_and_rest)
            WHERE indrelid IN ($1::regclass, $2::regclass))
        SELECT 1, format('ALTER TABLE %s SET (%s)', $2, string_agg(setting, ', ')) FROM options HAVING count(*) > 0
        UNION ALL
        SELECT 1, format('ALTER TABLE %s ALTER %I SET STATISTICS %s', $2, attname, attstattarget)
        FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attstattarget >= 0 AND NOT attisdropped
        UNION ALL
        SELECT 1, format('COMMENT ON TABLE %s IS %L', $2, description) FROM live, obj_description(oid, 'pg_class') AS description
        WHERE description IS NOT NULL
        UNION ALL
        SELECT 2, format('ALTER INDEX %s RENAME TO %I', made.name, wanted.relname)
        FROM indexes wanted JOIN indexes made USING (unique_and_rest, number)
        WHERE wanted.indrelid = $1::regclass AND made.indrelid = $2::regclass AND made.relname <> wanted.relname
        UNION ALL
        SELECT 3, format('GRANT %s ON %s TO %s%s', privilege_type, $2,
            CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
            CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
        FROM live, aclexplode(relacl)
        UNION ALL
        SELECT 4, format('ALTER TABLE %s OWNER TO %I', $2, pg_get_userbyid(relowner)) FROM live
        WHERE pg_get_userbyid(relowner) <> current_user
        ORDER BY 1
        """;

    public static async Task MakeAsync(NpgsqlConnection connection, string liveSchema, string name, CancellationToken cancellationToken)
    {
        var (live, made) = ($"{liveSchema}.{name}", $"{RebuildSchema.Name}.{name}");
        await RebuildSchema.ExecuteAsync(connection, $"CREATE TABLE {made} (LIKE {live} INCLUDING ALL)", cancellationToken);
        var statements = new List<string>();
        await using (var command = new NpgsqlCommand(Remainder, connection) { Parameters = { Sql.Text(live), Sql.Text(made) } })
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                statements.Add(reader.GetString(1));
            }
        }

        foreach (var statement in statements)
        {
            await RebuildSchema.ExecuteAsync(connection, statement, cancellationToken);
        }
    }
}
