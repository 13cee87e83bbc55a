using Microsoft.EntityFrameworkCore;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Tests;

public sealed class MigrationsTests
{
    [Fact]
    public void The_migrations_make_the_schema_that_the_model_describes()
    {
        using var context = new StatsDbContextFactory().CreateDbContext([]);

        context.Database.HasPendingModelChanges().ShouldBeFalse("make a migration: dotnet ef migrations add");
    }
}
