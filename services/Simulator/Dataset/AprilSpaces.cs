using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Simulator.Dataset;

internal static class AprilSpaces
{
    public static IReadOnlyList<SpaceScript> Scripts { get; } =
    [
        new()
        {
            Key = "enhypen-0402", Host = Accounts.Enhypen,
            Start = Utc.At(4, 2, 11, 0), Minutes = 36, Peak = 8_900, PeakMinute = 15,
            Title = "ENHYPEN after practice", Lang = "ko", Categories = ["kculture/kpop"], Hashtags = ["enhypen"],
            AnnouncedHoursBefore = 2, Likes = 88_000,
        },
        new()
        {
            Key = "astro-blueroom-0405", Host = Accounts.Astro,
            Start = Utc.At(4, 5, 12, 0), Minutes = 42, Peak = 14_200, PeakMinute = 9,
            Title = "ASTRO right after the Blueroom", Lang = "ko", Categories = ["kculture/kpop"],
            Hashtags = ["astro", "twitterblueroom"], TieIn = new TieInData("after-party", "ASTRO #TwitterBlueroom LIVE"),
            AnnouncedHoursBefore = 24, Likes = 97_000,
        },
        new()
        {
            Key = "sehun-playlist-0412", Host = Accounts.Sehun,
            Start = Utc.At(4, 12, 5, 0), Minutes = 481, Peak = 13_000, PeakMinute = 200, SampleEvery = 4,
            Title = "SEHUN's playlist", Lang = "ko", Categories = ["kculture/kpop"],
            Hashtags = ["sehunplaylist", "sehun"], Format = "playlist",
            AnnouncedHoursBefore = 12, Likes = 150_000, FanRadarPercent = 110, ReplayListeners = 9_000,
        },
        new()
        {
            Key = "jongbeom-lee-0417", Host = Accounts.JongbeomLee,
            Start = Utc.At(4, 17, 13, 0), Minutes = 66, Peak = 1_900, PeakMinute = 30,
            Title = "How a webtoon is drawn", Lang = "ko", Categories = ["kculture/webtoon"],
            Hashtags = ["webtoon", "닥터프로스트"], Gap = (36, 48), SendsWrongSample = true,
        },
        new()
        {
            Key = "simon-dominic-0422", Host = Accounts.SimonDominic,
            Start = Utc.At(4, 22, 13, 30), Minutes = 58, Peak = 5_200, PeakMinute = 21,
            Title = "Simon Dominic takes your calls", Lang = "ko", Categories = ["kculture/hiphop"], Hashtags = ["simondominic"],
            Speakers = [new(Accounts.KoreaDesk, 0, 20, "co-host")], AnnouncedHoursBefore = 5, Likes = 23_000,
        },
        new()
        {
            Key = "cine21-oscars-0425", Host = Accounts.Cine21,
            Start = Utc.At(4, 25, 12, 0), Minutes = 75, Peak = 3_400, PeakMinute = 42,
            Title = "#Oscars: our predictions", Lang = "ko", Categories = ["kculture/kmovie"], Hashtags = ["oscars", "cine21"],
            SeriesId = "cine21-oscars", Speakers = [new(Accounts.FilmCritic, 3, 70)], CountsParticipants = true,
            AnnouncedHoursBefore = 30, Likes = 6_800,
        },
        new()
        {
            Key = "cine21-oscars-0426", Host = Accounts.Cine21,
            Start = Utc.At(4, 26, 4, 30), Minutes = 50, Peak = 2_600, PeakMinute = 12,
            Title = "#Oscars: who was right", Lang = "ko", Categories = ["kculture/kmovie"], Hashtags = ["oscars", "cine21"],
            SeriesId = "cine21-oscars", Speakers = [new(Accounts.FilmCritic, 2, 45)], CountsParticipants = true,
        },
        new()
        {
            Key = "enhypen-blueroom-0426", Host = Accounts.Enhypen,
            Start = Utc.At(4, 26, 9, 20), Minutes = 38, Peak = 18_600, PeakMinute = 34, SampleEvery = 2,
            Title = "ENHYPEN right before the Blueroom", Lang = "ko", Categories = ["kculture/kpop"],
            Hashtags = ["enhypen", "twitterblueroom"], TieIn = new TieInData("pre-show", "ENHYPEN #TwitterBlueroom LIVE"),
            AnnouncedHoursBefore = 24, Likes = 141_000,
        },
    ];
}
