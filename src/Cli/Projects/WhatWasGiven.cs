using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Projects;

/// <summary>The list of what was made for others: it stands in the database, so that the files themselves are equal for equal input.</summary>
internal static class WhatWasGiven
{
    /// <summary>Of one file its own hash, as any tool computes it; of several the hash over "hash  name" lines, as sha256sum writes them.</summary>
    public static string Hash(IReadOnlyList<(string Name, byte[] Bytes)> files) =>
        files is [var (_, bytes)] ? Hash(bytes) : HashOf([.. files.Select(f => (f.Name, Hash(f.Bytes)))]);

    /// <summary>The hash over "hash  name" lines, by name.</summary>
    public static string HashOf(IEnumerable<(string Name, string Hash)> files) =>
        Hash(Encoding.UTF8.GetBytes(string.Concat(files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Hash}  {f.Name}\n"))));

    /// <summary>Adds a report or figure, unless it is for those who keep the project.</summary>
    /// <param name="session">What was asked: the database, to whom, on which day.</param>
    /// <param name="project">What it was made from.</param>
    /// <param name="given">The path as the user wrote it.</param>
    /// <param name="format">What it is.</param>
    /// <param name="text">What stands in it.</param>
    public static void Add(Session session, OpenProject project, string given, string format, string text)
    {
        if (project.Audience == Audience.Internal)
        {
            return;
        }

        Keep(session, Entry(session, project, Path.GetFileName(given), format, Hash(Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>Adds an entry; in a database that may only be read it says that the list must be kept by hand, because what was asked for is made.</summary>
    public static void Keep(Session session, ExportEntry entry)
    {
        var given = session.Value(session.Shared.Database)!;
        try
        {
            using var store = ProjectStore.OpenExisting(session.Environment.PathOf(given));
            ExportLog.Add(store, entry);
        }
        catch (StoreException problem) when (problem.Kind == StoreFault.CannotWrite)
        {
            session.Say("given.notkept", given);
        }
    }

    /// <summary>What is kept of something that was made for others.</summary>
    public static ExportEntry Entry(Session session, OpenProject project, string file, string format, string hash) => new()
    {
        File = file,
        Format = format,
        Audience = project.Audience,
        Own = project.Own,
        Recipient = session.Value(session.Shared.Recipient),
        GivenOn = Day(session),
        Sha256 = hash,
        Actors = project.Given.Ecosystem.Actors.Length,
        Relations = project.Given.Ecosystem.Relations.Length,
        LeftOut = project.Given.LeftOut,
    };

    /// <summary>The day on which it is given, as the user says; there is no clock.</summary>
    public static string? Day(Session session) => session.Date(session.Shared.GivenOn)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
