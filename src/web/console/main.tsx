import "../ui/tokens.css";
import "../ui/base.css";
import { createRoot } from "react-dom/client";
import { applyTheme } from "../ui/theme-choice.ts";
import { Console } from "./Console.tsx";

applyTheme();
createRoot(document.getElementById("root")!).render(<Console />);
