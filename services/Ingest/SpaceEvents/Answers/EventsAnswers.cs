using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.SpaceEvents.Answers;

/// <summary>Turns what became of the events into the answer.</summary>
internal static class EventsAnswers
{
    /// <summary>The answer to a request of which at least one event was accepted, or that had none.</summary>
    public static EventsAnswer Accepted(EventBatch batch, bool withItems, bool withStatusUrl) => new()
    {
        Accepted = batch.Accepted,
        Refused = batch.Refused > 0 ? batch.Refused : null,
        Items = withItems || batch.Refused > 0 ? Items(batch, withStatusUrl) : null,
    };

    /// <summary>The problem of a request of which every event was refused.</summary>
    public static Problem AllRefused(EventBatch batch)
    {
        var first = batch.Outcomes[0].Refusal!;
        var isSameCode = batch.Outcomes.All(outcome => outcome.Refusal!.Code == first.Code);
        var status = isSameCode && first.Status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status403Forbidden
            ? first.Status
            : StatusCodes.Status422UnprocessableEntity;
        var problem = batch.Outcomes.Count == 1
            ? Problems.Of(status, first.Code, first.Detail, first.Errors)
            : Problems.Of(status, isSameCode ? first.Code : "all_refused", "Every event was refused: see items.");
        return problem with { Accepted = 0, Refused = batch.Refused, Items = Items(batch, withStatusUrl: false) };
    }

    private static EventItem[] Items(EventBatch batch, bool withStatusUrl)
    {
        var items = new EventItem[batch.Outcomes.Count];
        for (var index = 0; index < items.Length; index++)
        {
            var outcome = batch.Outcomes[index];
            var statusUrl = withStatusUrl && outcome.Refusal is null ? StatusUrl(outcome) : null;
            items[index] = outcome.Refusal is null
                ? new EventItem { Index = index, Id = outcome.Id, Status = "accepted", StatusUrl = statusUrl }
                : new EventItem { Index = index, Id = outcome.Id, Status = "refused", Retryable = false, Problem = outcome.Refusal };
        }

        return items;
    }

    /// <summary>An id of dots alone would be taken for a dot segment of the path, also percent-encoded.</summary>
    private static string StatusUrl(EventOutcome outcome)
    {
        var (id, source) = (Uri.EscapeDataString(outcome.Id!), Uri.EscapeDataString(outcome.Source!));
        return id is "." or ".." ? $"/v1/events?source={source}&id={id}" : $"/v1/events/{id}?source={source}";
    }
}
