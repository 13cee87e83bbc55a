using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpacesPlatform.Ingest.Data;

namespace SpacesPlatform.Ingest.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public async Task The_model_has_no_change_that_is_not_in_a_migration()
    {
        await using var dataSource = NpgsqlDataSource.Create("Host=localhost;Database=none");
        await using var context = IngestDatabase.Context(dataSource);

        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
