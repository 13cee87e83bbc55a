namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>The columns of a Space that boards filter by, rank by and show.</summary>
internal static class BoardColumns
{
    public const string List =
        """
        id, on_boards, state, started_at, ended_at, title, lang, series_id, format, tie_in_kind, tie_in_ref, host_ids,
        speaker_ids, speaker_joined_at, hashtags, categories, category_paths,
        host_paths, speaker_paths, coverage_percent, peak_listeners, peak_listeners_at, curve_end, listener_ms, observed_ms,
        listener_seconds, average_listeners, duration_ms, duration_seconds, total_listeners, total_listeners_at, likes, likes_at
        """;
}
