using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Running;

/// <summary>The list of what was given goes on from run to run: the new database takes over that of the run it replaces, and adds this one.</summary>
internal static class RunTrail
{
    /// <summary>Writes it. What was made for those who keep the project is not in it.</summary>
    public static void Write(RunWork work)
    {
        var former = Path.Combine(work.Former, RunWork.Database);
        ExportEntry[] before = File.Exists(former) ? Read(work, former) : [];
        // The same bytes for the same readers once more say nothing new: equal input keeps giving an equal database.
        ExportEntry[] all = work.Project.Audience == Audience.Internal ? before : [.. before.Append(Entry(work)).DistinctBy(Key)];
        if (all.Length == 0)
        {
            return;
        }

        using var store = ProjectStore.OpenExisting(work.PathOf(RunWork.Database));
        foreach (var entry in all)
        {
            ExportLog.Add(store, entry);
        }
    }

    private static ExportEntry Entry(RunWork work) => WhatWasGiven.Entry(
        work.Session, work.Project, RunRecord.FileName, "run",
        WhatWasGiven.HashOf(work.Files.Where(f => f != RunWork.Database).Select(f => (f, RunRecord.Hash(work.PathOf(f))))));

    private static (string, string, Audience, string, string?, string?, string) Key(ExportEntry e) =>
        (e.File, e.Format, e.Audience, string.Join(' ', e.Own), e.Recipient, e.GivenOn, e.Sha256);

    private static ExportEntry[] Read(RunWork work, string former)
    {
        try
        {
            using var store = ProjectStore.OpenExisting(former);
            return [.. ExportLog.Read(store)];
        }
        catch (StoreException)
        {
            // A database that is damaged or of a later version is replaced like the rest of the run; that its list is lost is said.
            work.Session.Say("run.trail.lost", RunWork.Database);
            return [];
        }
    }
}
