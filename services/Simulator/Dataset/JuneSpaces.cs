using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Simulator.Dataset;

internal static class JuneSpaces
{
    private const string KconSeries = "kcon-tact-talk-shows";

    public static IReadOnlyList<SpaceScript> Scripts { get; } =
    [
        new()
        {
            Key = "just-b-0602", Host = Accounts.JustB,
            Start = Utc.At(6, 2, 11, 0), Minutes = 30, Peak = 5_600, PeakMinute = 12,
            Title = "JUST B: hear our voices for the first time", Lang = "ko", Categories = ["kculture/kpop"],
            Hashtags = ["justb"], TieIn = new TieInData("debut", "JUST B debut, 30 June 2021"),
            AnnouncedHoursBefore = 24, Likes = 27_000,
        },
        new()
        {
            Key = "monsta-x-0605", Host = Accounts.MonstaX,
            Start = Utc.At(6, 5, 12, 0), Minutes = 45, Peak = 16_800, PeakMinute = 21,
            Title = "MONSTA X, one of a kind", Lang = "ko", Categories = ["kculture/kpop"], Hashtags = ["monstax"],
            AnnouncedHoursBefore = 12, Likes = 118_000,
        },
        new()
        {
            Key = "bambam-0609", Host = Accounts.BamBam,
            Start = Utc.At(6, 9, 12, 30), Minutes = 66, Peak = 44_000, PeakMinute = 35, SampleEvery = 2,
            Title = "Ask BamBam", FirstTitle = "BamBam", Categories = ["kculture/kpop"], Hashtags = ["bambam", "askbambam"],
            Format = "q-and-a", Speakers = [new(Accounts.KoreaDesk, 5, 60)],
            AnnouncedHoursBefore = 8, Likes = 248_000, FanRadarPercent = 88, ReplayListeners = 26_000,
        },
        new()
        {
            Key = "twice-0609", Host = Accounts.Twice,
            Start = Utc.At(6, 9, 14, 0), Minutes = 48, Peak = 31_500, PeakMinute = 19, SampleEvery = 2,
            Title = "TWICE 'Taste of Love' after-party", Lang = "ko", Categories = ["kculture/kpop"],
            Hashtags = ["twice", "tasteoflove"], TieIn = new TieInData("after-party", "'Taste of Love' premiere"),
            AnnouncedHoursBefore = 120, Likes = 226_000, FanRadarPercent = 160,
        },
        new()
        {
            Key = "pixel-night-0616", Host = Accounts.PixelNight, Source = Sources.SpacesWatch,
            Start = Utc.At(6, 16, 20, 0), Minutes = 64, Peak = 5_900, PeakMinute = 28, SampleEvery = 4,
            Title = "Games of the summer", Categories = ["gaming"], Hashtags = ["speedrun"], EndArrivesFirst = true,
        },
        new()
        {
            Key = "kcon-tact-onf-oneus-0619", Host = Accounts.Kcon,
            Start = Utc.At(6, 19, 8, 0), Minutes = 45, Peak = 12_400, PeakMinute = 24,
            Title = "KCON:TACT talk show: ONF & ONEUS", Categories = ["kculture/kpop"], Hashtags = ["kcontact"],
            SeriesId = KconSeries, Format = "talk-show",
            Speakers = [new(Accounts.Onf, 1, 44), new(Accounts.Oneus, 2, 44)], AnnouncedHoursBefore = 72, Likes = 52_000,
        },
        new()
        {
            Key = "kcon-tact-sf9-p1harmony-0620", Host = Accounts.Kcon,
            Start = Utc.At(6, 20, 8, 0), Minutes = 42, Peak = 11_800, PeakMinute = 18,
            Title = "KCON:TACT talk show: SF9 & P1Harmony", Categories = ["kculture/kpop"], Hashtags = ["kcontact"],
            SeriesId = KconSeries, Format = "talk-show",
            Speakers = [new(Accounts.Sf9, 1, 40), new(Accounts.P1Harmony, 3, 40)], AnnouncedHoursBefore = 72, Likes = 49_000,
        },
        new()
        {
            Key = "block-party-0622", Host = Accounts.BlockParty, Source = Sources.SpacesWatch,
            Start = Utc.At(6, 22, 17, 0), Minutes = 60, Peak = 4_400, PeakMinute = 24, SampleEvery = 4,
            Title = "Bitcoin at half-time", Categories = ["crypto/bitcoin"], Hashtags = ["bitcoin"],
            SeriesId = "block-party", Format = "talk-show", FanRadarPercent = 105,
        },
        new()
        {
            Key = "loona-0628", Host = Accounts.Loona,
            Start = Utc.At(6, 28, 11, 0), Minutes = 45, Peak = 15_400, PeakMinute = 15,
            Title = "LOONA on comeback day", Lang = "ko", Categories = ["kculture/kpop"], Hashtags = ["loona"],
            AnnouncedHoursBefore = 10, Likes = 122_000,
        },
        new()
        {
            Key = "just-b-0630", Host = Accounts.JustB,
            Start = Utc.At(6, 30, 9, 30), Minutes = 36, Peak = 10_200, PeakMinute = 15,
            Title = "JUST B: debut day", Lang = "ko", Categories = ["kculture/kpop"], Hashtags = ["justb"],
            TieIn = new TieInData("debut", "JUST B debut, 30 June 2021"), AnnouncedHoursBefore = 6, Likes = 64_000,
        },
    ];
}
