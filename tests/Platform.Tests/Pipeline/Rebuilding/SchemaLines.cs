namespace SpacesPlatform.Platform.Tests.Pipeline.Rebuilding;

/// <summary>All that Postgres knows of the projections' tables but their content and their numbers, in lines.</summary>
internal static class SchemaLines
{
    private const string Read =
        """
        WITH tables AS (SELECT * FROM pg_class WHERE oid IN ('spaces'::regclass, 'space_accounts'::regclass, 'accounts'::regclass)),
        lines (line) AS (
            SELECT format('table %s %s %s %s %s %s %s %s', relname, relnamespace::regnamespace, relpersistence, reltablespace,
                pg_get_userbyid(relowner), reloptions, relacl, relreplident) FROM tables
            UNION ALL
            SELECT format('toast of %s: %s', tables.relname, toast.reloptions)
            FROM tables JOIN pg_class toast ON toast.oid = tables.reltoastrelid
            UNION ALL
            SELECT format('column %s.%s %s %s %s %s %s %s %s %s %s %s %s', attrelid::regclass, attname, attnum,
                format_type(atttypid, atttypmod), attnotnull, attcollation::regcollation, attstorage, attcompression, attstattarget,
                attidentity, attgenerated, attacl, pg_get_expr(adbin, adrelid))
            FROM tables JOIN pg_attribute ON attrelid = tables.oid AND attnum > 0 AND NOT attisdropped
            LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
            UNION ALL
            SELECT format('index %s %s %s', pg_get_indexdef(indexrelid), indisprimary, indisvalid)
            FROM tables JOIN pg_index ON indrelid = tables.oid
            UNION ALL
            SELECT format('constraint %s %s on %s', conname, pg_get_constraintdef(pg_constraint.oid), conrelid::regclass)
            FROM tables JOIN pg_constraint ON tables.oid IN (conrelid, confrelid)
            UNION ALL
            SELECT format('trigger %s', pg_get_triggerdef(pg_trigger.oid)) FROM tables JOIN pg_trigger ON tgrelid = tables.oid
            UNION ALL
            SELECT format('rule %s', pg_get_ruledef(pg_rewrite.oid)) FROM tables JOIN pg_rewrite ON ev_class = tables.oid
            UNION ALL
            SELECT format('policy %s on %s', polname, polrelid::regclass) FROM tables JOIN pg_policy ON polrelid = tables.oid
            UNION ALL
            SELECT format('statistics %s', pg_get_statisticsobjdef(pg_statistic_ext.oid)) FROM tables JOIN pg_statistic_ext ON stxrelid = tables.oid
            UNION ALL
            SELECT format('comment on %s %s: %s', relname, objsubid, description) FROM tables JOIN pg_description ON objoid = tables.oid)
        SELECT array_agg(line ORDER BY line) FROM lines
        """;

    public static Task<string[]> SchemaAsync(this StatsDatabase database) => database.ScalarAsync<string[]>(Read);
}
