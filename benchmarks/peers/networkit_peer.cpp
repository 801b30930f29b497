/* NetworKit on a file of Generator.cs: networkit_peer FILE OUT-FOLDER REPEATS KERNEL...
   Prints kernel, wall-clock and processor seconds, peak resident MB; writes each result as doubles. Reading the file is not timed. Each kernel runs once,
   with the threads that OMP_NUM_THREADS allows. */
#include <networkit/auxiliary/Log.hpp>
#include <networkit/centrality/Betweenness.hpp>
#include <networkit/centrality/CoreDecomposition.hpp>
#include <networkit/centrality/HarmonicCloseness.hpp>
#include <networkit/centrality/KadabraBetweenness.hpp>
#include <networkit/centrality/LocalClusteringCoefficient.hpp>
#include <networkit/centrality/PageRank.hpp>
#include <networkit/community/Modularity.hpp>
#include <networkit/community/ParallelLeiden.hpp>
#include <networkit/components/ConnectedComponents.hpp>
#include <networkit/graph/Graph.hpp>
#include <networkit/graph/GraphBuilder.hpp>
#include <sys/resource.h>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

using namespace NetworKit;

static double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

static double processor() {
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1e-6 * (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

static void report(const std::string &name, double seconds, double cpu) {
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%s\t%.4f\t%.4f\t%ld\n", name.c_str(), seconds, cpu, usage.ru_maxrss / 1024);
    std::fflush(stdout);
}

static void write_reals(const std::string &folder, const std::string &name, const std::vector<double> &values) {
    if (folder == "-") return;
    FILE *file = std::fopen((folder + "/networkit-" + name + ".bin").c_str(), "wb");
    std::fwrite(values.data(), sizeof(double), values.size(), file);
    std::fclose(file);
}

/* The seconds end when the algorithm does; what makes the values comparable with ours is not timed. */
template <class Algorithm, class Values>
static void timed(const std::string &folder, const std::string &name, Algorithm &&algorithm, Values &&values) {
    double start = now(), cpu = processor();
    algorithm.run();
    report(name, now() - start, processor() - cpu);
    write_reals(folder, name, values(algorithm));
}

static void kernel(const Graph &graph, const std::string &folder, const std::string &name) {
    auto scores = [](auto &algorithm) { return algorithm.scores(); };
    if (name == "betweenness") {
        timed(folder, name, Betweenness(graph), scores);
    } else if (name == "approximateBetweenness") {
        timed(folder, name, KadabraBetweenness(graph, 0.01, 0.1), [&](auto &found) {
            std::vector<double> shares(graph.numberOfNodes());
            for (auto &[node, share] : found.ranking()) shares[node] = share;
            return shares;
        });
    } else if (name == "harmonic") {
        timed(folder, name, HarmonicCloseness(graph, false), scores);
    } else if (name == "pageRank") {
        PageRank ranks(graph, 0.85, 1e-9, false, PageRank::SinkHandling::DISTRIBUTE_SINKS);
        ranks.norm = PageRank::Norm::L1_NORM;
        timed(folder, name, ranks, scores);
    } else if (name == "localClustering") {
        timed(folder, name, LocalClusteringCoefficient(graph, true), scores);
    } else if (name == "cores") {
        timed(folder, name, CoreDecomposition(graph), scores);
    } else if (name == "components") {
        timed(folder, name, ConnectedComponents(graph), [](auto &parts) { return std::vector<double>{double(parts.numberOfComponents())}; });
    } else if (name == "leiden") {
        timed(folder, name, ParallelLeiden(graph), [&](auto &found) { return std::vector<double>{Modularity().getQuality(found.getPartition(), graph)}; });
    } else {
        std::fprintf(stderr, "no kernel %s\n", name.c_str());
        std::exit(2);
    }
}

int main(int argc, char **argv) {
    int32_t header[2];
    FILE *file = std::fopen(argv[1], "rb");
    if (!file || std::fread(header, 4, 2, file) != 2) return 1;
    Aux::Log::setLogLevel("WARN");
    std::vector<int32_t> sources(header[1]), targets(header[1]);
    if (std::fread(sources.data(), 4, header[1], file) != size_t(header[1]) || std::fread(targets.data(), 4, header[1], file) != size_t(header[1])) return 1;
    double start = now(), cpu = processor();
    GraphBuilder builder(header[0]);
    for (int32_t i = 0; i < header[1]; i++) builder.addHalfEdge(sources[i], targets[i]);
    Graph graph = builder.completeGraph();
    report("build", now() - start, processor() - cpu);
    std::vector<int32_t>().swap(sources);
    std::vector<int32_t>().swap(targets);
    for (int i = 4; i < argc; i++) kernel(graph, argv[2], argv[i]);
    return 0;
}
