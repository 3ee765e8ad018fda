"""The weights as an ONNX file in whole numbers of eight bits: what the program runs.

The graph takes ``ids`` (int32, shape (windows, tokens), no window filled up) and gives ``said`` (every head's logits
side by side, in the order of HEADS) and ``hidden`` (what stands behind each token).
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.annotated import HEADS
from training.encoder import ATTENTIONS, LAYERS, WIDTH

_OPSET, _IR = 17, 8
_RUNTIME = "com.microsoft"
_EPSILON = 1e-12

Tensors = dict[str, np.ndarray]


def write(weights: Tensors, file: Path) -> None:
    """Write weights as ONNX, in eight bits but for the heads, which are small."""
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        onnx.save(graph(weights), whole)
        # Signed weights are multiplied fastest; in seven bits, so that processors without VNNI do not run over.
        quantize_dynamic(
            whole,
            file,
            weight_type=QuantType.QInt8,
            reduce_range=True,
            per_channel=True,
            nodes_to_exclude=["heads"],
            op_types_to_quantize=["MatMul", "Attention", "Gather"],
            extra_options={"DefaultTensorType": TensorProto.FLOAT},  # it cannot know that of the runtime's own kinds
        )


def graph(weights: Tensors) -> onnx.ModelProto:
    """The encoder and its heads in full precision."""
    made = _Graph(weights)
    made.embed()
    for layer in range(LAYERS):
        made.layer(f"encoder.layer.{layer}.")
    made.say()
    windows = ("windows", "tokens")
    inputs = [helper.make_tensor_value_info("ids", TensorProto.INT32, windows)]
    outputs = [
        helper.make_tensor_value_info("said", TensorProto.FLOAT, (*windows, sum(HEADS.values()))),
        helper.make_tensor_value_info("hidden", TensorProto.FLOAT, (*windows, WIDTH)),
    ]
    whole = helper.make_graph(made.nodes, "reader", inputs, outputs, made.tensors)
    sets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_RUNTIME, 1)]
    return helper.make_model(whole, opset_imports=sets, ir_version=_IR, producer_name="pourparler")


class _Graph:
    """Nodes and tensors as they are put together; ``self.x`` names what the last node gave."""

    def __init__(self, weights: Tensors) -> None:
        self.weights = {name: np.asarray(value, np.float32) for name, value in weights.items()}
        self.nodes: list[onnx.NodeProto] = []
        self.tensors: list[onnx.TensorProto] = []
        self.x = ""

    def tensor(self, name: str, value: np.ndarray) -> str:
        self.tensors.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, domain: str = "", **options: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **options))
        return name

    def linear(self, at: str, x: str) -> str:
        weight = self.tensor(f"{at}.weight", self.weights[f"{at}.weight"].T)
        product = self.node("MatMul", [x, weight], f"{at}.product")
        return self.node("Add", [product, self.tensor(f"{at}.bias", self.weights[f"{at}.bias"])], at)

    def normal(self, at: str, x: str, onto: str) -> str:
        """Step by step, for the runtime's own kind does it four times slower, and puts itself in the place of `Pow`."""
        gain, shift = (self.tensor(f"{at}.{part}", self.weights[f"{at}.{part}"]) for part in ("weight", "bias"))
        whole = self.node("Add", [x, onto], f"{at}.whole")
        off = self.node("Sub", [whole, self.mean(f"{at}.middle", whole)], f"{at}.off")
        spread = self.mean(f"{at}.spread", self.node("Mul", [off, off], f"{at}.square"))
        least = self.tensor(f"{at}.least", np.array([_EPSILON], np.float32))
        scale = self.node("Sqrt", [self.node("Add", [spread, least], f"{at}.more")], f"{at}.scale")
        plain = self.node("Div", [off, scale], f"{at}.plain")
        return self.node("Add", [self.node("Mul", [plain, gain], f"{at}.gained"), shift], at)

    def mean(self, at: str, x: str) -> str:
        return self.node("ReduceMean", [x], at, axes=[-1], keepdims=1)

    def embed(self) -> None:
        at = "embeddings."
        place = self.weights[f"{at}position_embeddings.weight"] + self.weights[f"{at}token_type_embeddings.weight"][0]
        words = self.tensor(f"{at}word_embeddings.weight", self.weights[f"{at}word_embeddings.weight"])
        words = self.node("Gather", [words, "ids"], f"{at}words")
        shape = self.node("Shape", ["ids"], f"{at}shape")
        one, two, nought = (self.tensor(f"{at}{n}", np.array([n], np.int64)) for n in (1, 2, 0))
        long = self.node("Slice", [shape, one, two], f"{at}long")
        places = self.node("Slice", [self.tensor(f"{at}places", place), nought, long, nought], f"{at}place")
        batch = self.node("Expand", [places, self.node("Shape", [words], f"{at}whole")], f"{at}batch")
        self.x = self.normal(f"{at}LayerNorm", words, batch)

    def layer(self, at: str) -> None:
        parts = [f"{at}attention.self.{part}" for part in ("query", "key", "value")]
        weight = np.concatenate([self.weights[f"{part}.weight"].T for part in parts], axis=1)
        bias = np.concatenate([self.weights[f"{part}.bias"] for part in parts])
        inputs = [self.x, self.tensor(f"{at}qkv.weight", weight), self.tensor(f"{at}qkv.bias", bias)]
        seen = self.node("Attention", inputs, f"{at}attention", _RUNTIME, num_heads=ATTENTIONS)
        x = self.normal(f"{at}attention.output.LayerNorm", self.linear(f"{at}attention.output.dense", seen), self.x)
        inner = self.node("Gelu", [self.linear(f"{at}intermediate.dense", x)], f"{at}gelu", _RUNTIME)
        self.x = self.normal(f"{at}output.LayerNorm", self.linear(f"{at}output.dense", inner), x)

    def say(self) -> None:
        weight = np.concatenate([self.weights[f"heads.{head}.weight"] for head in HEADS])
        bias = np.concatenate([self.weights[f"heads.{head}.bias"] for head in HEADS])
        product = self.node("MatMul", [self.x, self.tensor("heads.weight", weight.T)], "heads")
        self.node("Add", [product, self.tensor("heads.bias", bias)], "said")
        self.node("Identity", [self.x], "hidden")
