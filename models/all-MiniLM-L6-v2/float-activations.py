"""Takes the quantisation of activations out of an ONNX model and leaves that of its weights.

usage: python3 float-activations.py QUANTISED_MODEL OUTPUT     (needs the package `onnx`)

A dynamically quantised model rounds what passes between its layers to 8 bits, by the range of the text at hand. The last
digit of a sum, which each runtime and processor reckons a little differently, then decides whole steps, so that the same text
gets vectors that differ by up to .006 in their cosine. Here each integer product becomes one of floats with the same weights.
"""

import sys

import onnx
from onnx import helper


def with_float_activations(model):
    graph = model.graph
    producer = {output: node for node in graph.node for output in node.output}
    consumers = {}
    for node in graph.node:
        for name in node.input:
            consumers.setdefault(name, []).append(node)

    weights, products, gone = [], {}, set()
    for node in graph.node:
        if node.op_type != "MatMulInteger":
            continue
        quantised, weight, _, zero = node.input
        quantise = producer[quantised]
        (cast,) = consumers[node.output[0]]
        (scaled,) = consumers[cast.output[0]]
        (both_scales,) = (producer[name] for name in scaled.input if name != cast.output[0])
        (scale,) = (name for name in both_scales.input if name != quantise.output[1])
        # The runtime reckons these out once, when it loads the model.
        weights += [
            helper.make_node("Cast", [weight], [f"{weight}_whole"], to=onnx.TensorProto.FLOAT),
            helper.make_node("Cast", [zero], [f"{zero}_whole"], to=onnx.TensorProto.FLOAT),
            helper.make_node("Sub", [f"{weight}_whole", f"{zero}_whole"], [f"{weight}_centred"]),
            helper.make_node("Mul", [f"{weight}_centred", scale], [f"{weight}_float"]),
        ]
        product = helper.make_node("MatMul", [quantise.input[0], f"{weight}_float"], scaled.output, name=node.name)
        products[scaled.output[0]] = product
        gone.update(map(id, (node, cast, scaled, both_scales, quantise)))

    nodes = weights + [
        products.get(node.output[0], node)
        for node in graph.node
        if id(node) not in gone or node.output[0] in products
    ]
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    return model


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    onnx.save(with_float_activations(onnx.load(sys.argv[1])), sys.argv[2])
