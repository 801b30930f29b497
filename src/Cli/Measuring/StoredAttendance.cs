using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>Who was at what, of a project: its attendance, and its live relations of channel co-attendance.</summary>
internal static class StoredAttendance
{
    /// <summary>Takes it from a project, for those who keep it: ids, no names; and the kind of each actor, for <c>--group</c>.</summary>
    public static TwoModeTable Of(OpenProject project)
    {
        var reading = project.Measurement.Reading;
        var view = TwoModeView.Of(reading);
        var attendances = Enumerable.Range(0, view.Actors.Count).SelectMany(actor => view.Network.EventsOf(actor).ToArray().Select(happening => (Actor: actor, Event: happening))).ToArray();
        return new TwoModeTable
        {
            Files = [.. project.Provenance.Inputs.DistinctBy(t => (t.File, t.Sha256)).Select(t => new NetworkSource(t.File, t.Sha256, "database"))],
            ActorIds = [.. view.Actors],
            ActorLabels = [.. view.Actors],
            Columns = [new NodeColumn("kind", [.. view.Actors.Select(id => reading.Ecosystem.Actor(id).Kind)])],
            EventIds = [.. view.Gatherings],
            EventLabels = [.. view.Gatherings],
            Actors = [.. attendances.Select(a => a.Actor)],
            Events = [.. attendances.Select(a => a.Event)],
        };
    }
}
