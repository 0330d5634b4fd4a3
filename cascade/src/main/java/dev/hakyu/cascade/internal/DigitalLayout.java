package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.CascadeNetwork;
import dev.hakyu.cascade.api.DependencyGroup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// The dependency groups that a shock can reach, in compressed rows; immutable.
///
/// Nodes are ordered so that, cycles apart, what a node needs comes before it.
final class DigitalLayout {
    /// Nodes whose availability can differ from 1, in order of evaluation.
    final int[] nodes;

    /// Groups of `nodes[i]`: `groupStart[i] .. groupStart[i + 1]`.
    final int[] groupStart;

    final int[] memberStart;
    final int[] member;
    final int[] required;
    final double[] toleranceHours;
    final double[] fallback;
    final double[] fallbackMaxHours;
    final double[] fallbackRampHours;
    final double[] fallbackEnd;
    final double[] weight;

    /// Index of a group among those of its node.
    final int[] groupOfNode;

    final int largestGroup;

    DigitalLayout(CascadeNetwork network, int[] shocked) {
        BitSet reached = reach(dependents(network), shocked);
        nodes = order(network, reached);
        List<DependencyGroup> groups = new ArrayList<>();
        groupStart = new int[nodes.length + 1];
        for (int i = 0; i < nodes.length; i++) {
            groups.addAll(network.node(nodes[i]).groups());
            groupStart[i + 1] = groups.size();
        }
        memberStart = new int[groups.size() + 1];
        for (int g = 0; g < groups.size(); g++) {
            memberStart[g + 1] = memberStart[g] + groups.get(g).members().size();
        }
        member =
                groups.stream()
                        .flatMapToInt(g -> g.members().stream().mapToInt(Integer::intValue))
                        .toArray();
        required = groups.stream().mapToInt(DependencyGroup::required).toArray();
        toleranceHours = groups.stream().mapToDouble(DependencyGroup::toleranceHours).toArray();
        fallback = groups.stream().mapToDouble(DependencyGroup::fallback).toArray();
        fallbackMaxHours = groups.stream().mapToDouble(DependencyGroup::fallbackMaxHours).toArray();
        fallbackRampHours =
                groups.stream().mapToDouble(DependencyGroup::fallbackRampHours).toArray();
        fallbackEnd = groups.stream().mapToDouble(DependencyGroup::fallbackEnd).toArray();
        weight = groups.stream().mapToDouble(DependencyGroup::weight).toArray();
        largestGroup = groups.stream().mapToInt(g -> g.members().size()).max().orElse(0);
        groupOfNode = new int[groups.size()];
        for (int i = 0; i < nodes.length; i++) {
            for (int g = groupStart[i]; g < groupStart[i + 1]; g++) {
                groupOfNode[g] = g - groupStart[i];
            }
        }
    }

    int groups() {
        return required.length;
    }

    private static List<List<Integer>> dependents(CascadeNetwork network) {
        List<List<Integer>> dependents = new ArrayList<>(network.size());
        for (int node = 0; node < network.size(); node++) {
            dependents.add(List.of());
        }
        for (int node = 0; node < network.size(); node++) {
            for (DependencyGroup group : network.node(node).groups()) {
                for (int member : group.members()) {
                    if (dependents.get(member).isEmpty()) {
                        dependents.set(member, new ArrayList<>(4));
                    }
                    dependents.get(member).add(node);
                }
            }
        }
        return dependents;
    }

    private static BitSet reach(List<List<Integer>> dependents, int[] shocked) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int node : shocked) {
            reached.set(node);
            open.push(node);
        }
        while (!open.isEmpty()) {
            for (int next : dependents.get(open.pop())) {
                if (!reached.get(next)) {
                    reached.set(next);
                    open.push(next);
                }
            }
        }
        return reached;
    }

    /// Depth-first, without recursion: a node is placed after the reached nodes it needs.
    private static int[] order(CascadeNetwork network, BitSet reached) {
        int[] placed = new int[reached.cardinality()];
        BitSet opened = new BitSet();
        BitSet closed = new BitSet();
        int size = 0;
        Deque<Integer> stack = new ArrayDeque<>();
        for (int root = reached.nextSetBit(0); root >= 0; root = reached.nextSetBit(root + 1)) {
            stack.push(root);
            while (!stack.isEmpty()) {
                int node = stack.peek();
                if (opened.get(node)) {
                    stack.pop();
                    if (!closed.get(node)) {
                        closed.set(node);
                        placed[size++] = node;
                    }
                    continue;
                }
                opened.set(node);
                for (DependencyGroup group : network.node(node).groups()) {
                    for (int member : group.members()) {
                        if (reached.get(member) && !opened.get(member)) {
                            stack.push(member);
                        }
                    }
                }
            }
        }
        return placed;
    }
}
