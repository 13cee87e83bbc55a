using System.Security.Cryptography;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>The development secret for Standard Webhooks, which may sign for every source.</summary>
internal static class WebhookSecret
{
    /// <summary>Gives the secret of the file, which only its owner can read; makes it the first time.</summary>
    public static string ReadOrCreate(string file) =>
        SecretFile.ReadOrCreate(file, () => "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
}
