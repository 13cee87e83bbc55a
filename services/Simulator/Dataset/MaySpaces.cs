namespace SpacesPlatform.Simulator.Dataset;

internal static class MaySpaces
{
    public static IReadOnlyList<SpaceScript> Scripts { get; } =
    [
        new()
        {
            Key = "launch-day-0504", Host = Accounts.KoreaDesk,
            Start = Utc.At(5, 4, 9, 0), Minutes = 48, Peak = 4_800, PeakMinute = 15,
            Title = "Spaces for everybody", Categories = ["media/talk"], Hashtags = ["twitterspaces"], Likes = 12_000,
            AnnouncedHoursBefore = 4,
        },
        new()
        {
            Key = "seoul-indie-0508", Host = Accounts.IndieRadio,
            Start = Utc.At(5, 8, 12, 0), Minutes = 60, Peak = 0, PeakMinute = 1,
            Title = "Seoul indie night", Lang = "ko", AnnouncedHoursBefore = 48, Canceled = true,
        },
        new()
        {
            Key = "astro-0513", Host = Accounts.Astro,
            Start = Utc.At(5, 13, 11, 0), Minutes = 39, Peak = 7_000, PeakMinute = 18,
            Title = "ASTRO on a Thursday", Lang = "ko", Categories = ["kculture/kpop"], Hashtags = ["astro"],
            AnnouncedHoursBefore = 3, Likes = 47_000,
        },
        new()
        {
            Key = "nic-carter-0519", Host = Accounts.NicCarter, Source = Sources.SpacesWatch,
            Start = Utc.At(5, 19, 15, 0), Minutes = 100, Peak = 34_500, PeakMinute = 36, SampleEvery = 4,
            Title = "What just happened to bitcoin", Categories = ["crypto/bitcoin"], Hashtags = ["bitcoin"],
            Speakers = [new(Accounts.BlockParty, 6, 96, "co-host")], Likes = 9_400, AnnouncedHoursBefore = 1,
            FanRadarPercent = 130,
        },
        new()
        {
            Key = "jongbeom-lee-0522", Host = Accounts.JongbeomLee,
            Start = Utc.At(5, 22, 13, 0), Minutes = 54, Peak = 2_300, PeakMinute = 24,
            Title = "Webtoon questions, answered", Lang = "ko", Categories = ["kculture/webtoon"], Hashtags = ["webtoon"],
            Format = "q-and-a", CountsParticipants = true,
        },
        new()
        {
            Key = "to1-0525", Host = Accounts.To1,
            Start = Utc.At(5, 25, 11, 0), Minutes = 33, Peak = 4_100, PeakMinute = 12,
            Title = "TO1 talks", Lang = "ko", Categories = ["kculture/kpop"], Hashtags = ["to1"], Likes = 18_000,
            AnnouncedHoursBefore = 5,
        },
        new()
        {
            Key = "ranboo-0527", Host = Accounts.Ranboo, Source = Sources.SpacesWatch,
            Start = Utc.At(5, 27, 21, 0), Minutes = 72, Peak = 41_000, PeakMinute = 28, SampleEvery = 2,
            Title = "just talking", Categories = ["gaming"], Hashtags = ["ranboo"],
            Speakers = [new(Accounts.PixelNight, 12, 44)], Likes = 205_000, AnnouncedHoursBefore = 1,
        },
        new()
        {
            Key = "enhypen-0529", Host = Accounts.Enhypen,
            Start = Utc.At(5, 29, 11, 0), Minutes = 36, Peak = 9_300, PeakMinute = 15,
            Title = "ENHYPEN on the way home", Lang = "ko", Categories = ["kculture/kpop"], Hashtags = ["enhypen"],
            AnnouncedHoursBefore = 2, Likes = 91_000,
        },
    ];
}
