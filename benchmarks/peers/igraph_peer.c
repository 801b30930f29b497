/* igraph's C core on a file of Generator.cs: igraph_peer FILE OUT-FOLDER REPEATS KERNEL...
   Prints kernel, best wall-clock and processor seconds, peak resident MB; writes each result as doubles. Reading the file is not timed. */
#include <igraph.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

static double processor(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1e-6 * (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

static void report(const char *name, double seconds, double cpu) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%s\t%.4f\t%.4f\t%ld\n", name, seconds, cpu, usage.ru_maxrss / 1024);
    fflush(stdout);
}

static void write_reals(const char *folder, const char *name, const igraph_vector_t *values) {
    char path[4096];
    if (!strcmp(folder, "-")) return;
    snprintf(path, sizeof path, "%s/igraph-%s.bin", folder, name);
    FILE *file = fopen(path, "wb");
    fwrite(VECTOR(*values), sizeof(igraph_real_t), igraph_vector_size(values), file);
    fclose(file);
}

static void from_ints(igraph_vector_t *to, const igraph_vector_int_t *from) {
    igraph_integer_t n = igraph_vector_int_size(from);
    igraph_vector_resize(to, n);
    for (igraph_integer_t i = 0; i < n; i++) VECTOR(*to)[i] = VECTOR(*from)[i];
}

static void kernel(const igraph_t *graph, const char *name, igraph_vector_t *out) {
    igraph_vector_int_t ints;
    igraph_vector_int_init(&ints, 0);
    if (!strcmp(name, "betweenness")) {
        igraph_betweenness(graph, out, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL);
    } else if (!strcmp(name, "betweenness2")) {
        igraph_betweenness_cutoff(graph, out, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL, 2);
    } else if (!strcmp(name, "harmonic")) {
        igraph_harmonic_centrality(graph, out, igraph_vss_all(), IGRAPH_ALL, NULL, false);
    } else if (!strcmp(name, "closeness")) {
        igraph_vector_int_t reached;
        igraph_bool_t all;
        igraph_vector_int_init(&reached, 0);
        igraph_closeness(graph, out, &reached, &all, igraph_vss_all(), IGRAPH_ALL, NULL, true);
        double n = igraph_vcount(graph);
        for (igraph_integer_t i = 0; i < igraph_vector_size(out); i++)
            VECTOR(*out)[i] *= (VECTOR(reached)[i]
#ifdef REACHED_COUNTS_SELF
                - 1
#endif
                ) / (n - 1);
        igraph_vector_int_destroy(&reached);
    } else if (!strcmp(name, "constraint")) {
        igraph_constraint(graph, out, igraph_vss_all(), NULL);
    } else if (!strcmp(name, "triangles")) {
#ifdef NEWER
        igraph_count_adjacent_triangles(graph, out, igraph_vss_all());
#else
        igraph_adjacent_triangles(graph, out, igraph_vss_all());
#endif
    } else if (!strcmp(name, "localClustering")) {
        igraph_transitivity_local_undirected(graph, out, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN);
    } else if (!strcmp(name, "components")) {
        igraph_integer_t count;
        igraph_connected_components(graph, NULL, NULL, &count, IGRAPH_WEAK);
        igraph_vector_resize(out, 1);
        VECTOR(*out)[0] = count;
    } else if (!strcmp(name, "cores")) {
        igraph_coreness(graph, &ints, IGRAPH_ALL);
        from_ints(out, &ints);
    } else if (!strcmp(name, "cutNodes")) {
        igraph_articulation_points(graph, &ints);
        igraph_vector_int_sort(&ints);
        from_ints(out, &ints);
    } else if (!strcmp(name, "bridgeTies")) {
        igraph_bridges(graph, &ints);
        igraph_vector_resize(out, 1);
        VECTOR(*out)[0] = igraph_vector_int_size(&ints);
    } else if (!strcmp(name, "pageRank")) {
        igraph_pagerank(graph, IGRAPH_PAGERANK_ALGO_PRPACK, out, NULL, igraph_vss_all(), IGRAPH_UNDIRECTED, 0.85, NULL, NULL);
    } else if (!strcmp(name, "leiden")) {
        igraph_vector_t strengths;
        igraph_integer_t count;
        igraph_real_t quality;
        igraph_vector_init(&strengths, 0);
        igraph_strength(graph, &strengths, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS, NULL);
        igraph_community_leiden(graph, NULL, &strengths, 1.0 / (2 * igraph_ecount(graph)), 0.01, false, 2, &ints, &count, &quality);
        igraph_vector_resize(out, 1);
        VECTOR(*out)[0] = quality;
        igraph_vector_destroy(&strengths);
    } else if (!strcmp(name, "vertexConnectivity")) {
        igraph_integer_t value;
        igraph_vertex_connectivity(graph, &value, true);
        igraph_vector_resize(out, 1);
        VECTOR(*out)[0] = value;
    } else {
        fprintf(stderr, "no kernel %s\n", name);
        exit(2);
    }
    igraph_vector_int_destroy(&ints);
}

int main(int argc, char **argv) {
    int32_t header[2];
    FILE *file = fopen(argv[1], "rb");
    int repeats = atoi(argv[3]);
    if (!file || fread(header, 4, 2, file) != 2) return 1;
#ifdef NEWER
    igraph_setup();
#endif
    int64_t m = header[1];
    igraph_vector_int_t edges;
    igraph_vector_int_init(&edges, 2 * m);
    int32_t buffer[4096];
    for (int end = 0; end < 2; end++)
        for (int64_t at = 0; at < m;) {
            size_t got = fread(buffer, 4, m - at < 4096 ? m - at : 4096, file);
            for (size_t i = 0; i < got; i++) VECTOR(edges)[2 * (at + i) + end] = buffer[i];
            at += got;
        }
    igraph_t graph;
    double start = now(), cpu = processor();
    igraph_create(&graph, &edges, header[0], IGRAPH_UNDIRECTED);
    report("build", now() - start, processor() - cpu);
    igraph_vector_int_destroy(&edges);
    igraph_vector_t out;
    igraph_vector_init(&out, 0);
    for (int k = 4; k < argc; k++) {
        double best = INFINITY, best_cpu = INFINITY;
        for (int i = 0; i < repeats; i++) {
            start = now();
            cpu = processor();
            kernel(&graph, argv[k], &out);
            double seconds = now() - start;
            cpu = processor() - cpu;
            if (seconds < best) best = seconds;
            if (cpu < best_cpu) best_cpu = cpu;
            if (seconds > 1) break;
        }
        report(argv[k], best, best_cpu);
        write_reals(argv[2], argv[k], &out);
    }
    return 0;
}
