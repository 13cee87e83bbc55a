using Microsoft.Extensions.Time.Testing;
using SpacesPlatform.Ingest.Integrations.RateLimits;

namespace SpacesPlatform.Ingest.Tests.Integrations.RateLimits;

public sealed class TokenBucketTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void A_request_costs_its_events_and_at_least_one()
    {
        var bucket = new TokenBucket(new RateLimit(10, 100), time);

        bucket.TryAdmit(out var state).ShouldBeTrue();
        state.ShouldBe(new BucketState(Left: 99, SecondsToFull: 1, SecondsToAdmission: 0));
        bucket.Charge(29).ShouldBe(new BucketState(Left: 70, SecondsToFull: 3, SecondsToAdmission: 0));
    }

    [Fact]
    public void What_is_larger_than_what_is_left_is_admitted_and_waited_for_afterwards()
    {
        var bucket = new TokenBucket(new RateLimit(10, 100), time);

        bucket.TryAdmit(out _).ShouldBeTrue();
        bucket.Charge(999).ShouldBe(new BucketState(Left: 0, SecondsToFull: 100, SecondsToAdmission: 91));

        bucket.TryAdmit(out var refused).ShouldBeFalse();
        refused.SecondsToAdmission.ShouldBe(91);
        time.Advance(TimeSpan.FromSeconds(90));
        bucket.TryAdmit(out refused).ShouldBeFalse();
        refused.SecondsToAdmission.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(1));
        bucket.TryAdmit(out var admitted).ShouldBeTrue();
        admitted.Left.ShouldBe(9);
    }

    [Fact]
    public void A_refusal_costs_nothing_and_no_more_than_the_burst_is_saved_up()
    {
        var bucket = new TokenBucket(new RateLimit(1, 2), time);
        bucket.TryAdmit(out _).ShouldBeTrue();
        bucket.TryAdmit(out _).ShouldBeTrue();
        bucket.TryAdmit(out _).ShouldBeFalse();
        bucket.TryAdmit(out _).ShouldBeFalse();

        time.Advance(TimeSpan.FromSeconds(1));
        bucket.TryAdmit(out _).ShouldBeTrue();

        time.Advance(TimeSpan.FromHours(1));
        bucket.TryAdmit(out var state).ShouldBeTrue();
        state.Left.ShouldBe(1);
    }

    [Fact]
    public void Another_limit_forgets_nothing_that_was_used()
    {
        var bucket = new TokenBucket(new RateLimit(1, 100), time);
        bucket.TryAdmit(out _);
        bucket.Charge(59);

        bucket.With(new RateLimit(1, 50)).TryAdmit(out var less).ShouldBeFalse();
        less.SecondsToAdmission.ShouldBe(11);
        bucket.With(new RateLimit(1, 1_000)).TryAdmit(out var more).ShouldBeTrue();
        more.Left.ShouldBe(939);
    }

    [Fact]
    public void Many_at_once_are_admitted_no_more_than_there_is()
    {
        var bucket = new TokenBucket(new RateLimit(1, 500), time);
        var admitted = 0;

        Parallel.For(0, 2_000, _ =>
        {
            if (bucket.TryAdmit(out var _))
            {
                Interlocked.Increment(ref admitted);
            }
        });

        admitted.ShouldBe(500);
    }

    [Theory]
    [InlineData(null, null, 1_000, 10_000, 10)]
    [InlineData(5, null, 5, 50, 10)]
    [InlineData(null, 7, 1_000, 7, 1)]
    [InlineData(3, 10, 3, 10, 4)]
    public void What_a_limit_leaves_out_is_made_up_for(int? rate, int? burst, int expectedRate, int expectedBurst, int window)
    {
        var limit = RateLimit.Of(rate, burst, new RateLimitOptions());

        limit.ShouldBe(new RateLimit(expectedRate, expectedBurst));
        limit.WindowSeconds.ShouldBe(window);
    }
}
