using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class BatchConfiguration : IEntityTypeConfiguration<BatchRow>
{
    /// <summary>Batch ids are taken from it when a transaction begins, revisions when it is about to commit.</summary>
    public const string Sequence = "batch_ids";

    public void Configure(EntityTypeBuilder<BatchRow> builder)
    {
        builder.ToTable("batches");
        builder.HasKey(row => row.BatchId);
        builder.Property(row => row.BatchId).ValueGeneratedNever();
        builder.HasIndex(row => row.Revision).IsUnique();
        builder.HasIndex(row => row.AppliedAt);
    }
}
