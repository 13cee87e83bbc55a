using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Simulator.Dataset;

internal static class MarchSpaces
{
    public static IReadOnlyList<SpaceScript> Scripts { get; } =
    [
        new()
        {
            Key = "block-party-0302", Host = Accounts.BlockParty, Source = Sources.SpacesWatch,
            Start = Utc.At(3, 2, 17, 0), Minutes = 55, Peak = 3_200, PeakMinute = 24, SampleEvery = 4,
            Title = "Bitcoin before breakfast", Categories = ["crypto/bitcoin"], Hashtags = ["bitcoin"],
            SeriesId = "block-party", Format = "talk-show", Gap = (28, 44),
        },
        new()
        {
            Key = "sandara-park-0308", Host = Accounts.KoreaDesk,
            Start = Utc.At(3, 8, 12, 0), Minutes = 60, Peak = 9_800, PeakMinute = 27,
            Title = "Ask Sandara Park anything", Categories = ["kculture/kpop"], Hashtags = ["askdara"], Format = "q-and-a",
            Speakers = [new(Accounts.SandaraPark, 4, 57)], AnnouncedHoursBefore = 24, Likes = 61_000,
        },
        new()
        {
            Key = "nct-0311", Host = Accounts.Nct,
            Start = Utc.At(3, 11, 10, 0), Minutes = 60, Peak = 38_500, PeakMinute = 32, SampleEvery = 2,
            Title = "NCT's first Space", FirstTitle = "NCT", Lang = "ko", Categories = ["kculture/kpop"],
            Hashtags = ["nct", "nctspaces"],
            Speakers = [new(Accounts.Nct127, 2, 40), new(Accounts.NctDream, 10, 50), new(Accounts.WayV, 20)],
            AnnouncedHoursBefore = 6, Likes = 312_000, FanRadarPercent = 92, ReplayListeners = 21_000,
        },
        new()
        {
            Key = "pixel-night-0318", Host = Accounts.PixelNight, Source = Sources.SpacesWatch,
            Start = Utc.At(3, 18, 20, 0), Minutes = 80, Peak = 6_100, PeakMinute = 36, SampleEvery = 4,
            Title = "Speedrun talk", Categories = ["gaming"], Hashtags = ["speedrun"],
        },
        new()
        {
            Key = "astro-0320", Host = Accounts.Astro,
            Start = Utc.At(3, 20, 11, 0), Minutes = 40, Peak = 6_400, PeakMinute = 18,
            Title = "ASTRO says hello", Lang = "ko", Categories = ["kculture/kpop"], Hashtags = ["astro"],
            AnnouncedHoursBefore = 3, Likes = 44_000,
        },
        new()
        {
            Key = "book-of-fish-0325", Host = Accounts.BookOfFish,
            Start = Utc.At(3, 25, 9, 30), Minutes = 45, Peak = 2_900, PeakMinute = 39,
            Title = "'The Book of Fish' before the premiere stream", Lang = "ko", Categories = ["kculture/kmovie"],
            Hashtags = ["자산어보", "thebookoffish"], TieIn = new TieInData("pre-show", "'The Book of Fish' premiere stream"),
            Speakers = [new(Accounts.FilmCritic, 0, 30)], CountsParticipants = true, AnnouncedHoursBefore = 48, Likes = 5_200,
        },
        new()
        {
            Key = "nic-carter-0328", Host = Accounts.NicCarter, Source = Sources.SpacesWatch,
            Start = Utc.At(3, 28, 18, 0), Minutes = 70, Peak = 8_200, PeakMinute = 32, SampleEvery = 4,
            Title = "Bitcoin and energy", Categories = ["crypto/bitcoin"], Hashtags = ["bitcoin"],
            Speakers = [new(Accounts.BlockParty, 8, 52)],
        },
    ];
}
