namespace SpacesPlatform.Simulator.Dataset;

/// <summary>Who hosts and speaks. The last group is invented: it fills the boards around the named ones.</summary>
public static class Accounts
{
    private const string BoyGroup = "kculture/kpop/boy-group";
    private const string GirlGroup = "kculture/kpop/girl-group";
    private const string Soloist = "kculture/kpop/soloist";

    public static readonly Account BamBam = new("BamBam1A", "BamBam", Soloist);
    public static readonly Account Ranboo = new("Ranboosaysstuff", "Ranboo", "gaming");
    public static readonly Account Nct = new("NCTsmtown", "NCT", BoyGroup);
    public static readonly Account NicCarter = new("nic__carter", "Nic Carter", "crypto/bitcoin");
    public static readonly Account Twice = new("JYPETWICE", "TWICE", GirlGroup);

    public static readonly Account SandaraPark = new("krungy21", "Sandara Park", Soloist);
    public static readonly Account Nct127 = new("NCTsmtown_127", "NCT 127", BoyGroup);
    public static readonly Account NctDream = new("NCTsmtown_DREAM", "NCT DREAM", BoyGroup);
    public static readonly Account WayV = new("WayV_official", "WayV", BoyGroup);
    public static readonly Account Enhypen = new("ENHYPEN", "ENHYPEN", BoyGroup);
    public static readonly Account Astro = new("offclASTRO", "ASTRO", BoyGroup);
    public static readonly Account Sehun = new("exo_sehun_desk", "SEHUN (EXO)", BoyGroup);
    public static readonly Account MonstaX = new("OfficialMonstaX", "MONSTA X", BoyGroup);
    public static readonly Account Loona = new("loonatheworld", "LOONA", GirlGroup);
    public static readonly Account To1 = new("TO1_offcl", "TO1", BoyGroup);
    public static readonly Account JustB = new("JUSTB_Official", "JUST B", BoyGroup, Utc.At(5, 21, 3, 0));

    public static readonly Account Kcon = new("KCON_official", "KCON", "kculture/festival");
    public static readonly Account Onf = new("WM_ONOFF", "ONF", BoyGroup);
    public static readonly Account Oneus = new("official_ONEUS", "ONEUS", BoyGroup);
    public static readonly Account Sf9 = new("SF9official", "SF9", BoyGroup);
    public static readonly Account P1Harmony = new("P1H_official", "P1Harmony", BoyGroup);

    public static readonly Account Cine21 = new("cine21_editor", "Cine21", "kculture/kmovie");
    public static readonly Account BookOfFish = new("bookoffish_film", "The Book of Fish", "kculture/kmovie");
    public static readonly Account SimonDominic = new("simondominic", "Simon Dominic", "kculture/hiphop");
    public static readonly Account JongbeomLee = new("jongbeom_lee_toon", "Jongbeom Lee", "kculture/webtoon");

    public static readonly Account KoreaDesk = new("spaces_korea_desk", "Spaces Korea Desk", "media/talk");
    public static readonly Account FilmCritic = new("reel_seoul", "Reel Seoul", "media/film");
    public static readonly Account BlockParty = new("block_party_pod", "Block Party", "crypto/bitcoin");
    public static readonly Account PixelNight = new("pixel_night_pod", "Pixel Night", "gaming");
    public static readonly Account IndieRadio = new("seoul_indie_radio", "Seoul Indie Radio", "kculture/indie");

    public static readonly IReadOnlyList<Account> All =
    [
        BamBam, Ranboo, Nct, NicCarter, Twice, SandaraPark, Nct127, NctDream, WayV, Enhypen, Astro, Sehun, MonstaX, Loona, To1,
        JustB, Kcon, Onf, Oneus, Sf9, P1Harmony, Cine21, BookOfFish, SimonDominic, JongbeomLee, KoreaDesk, FilmCritic,
        BlockParty, PixelNight, IndieRadio,
    ];
}
