import "../ui/tokens.css";
import "../ui/base.css";
import "./portal.css";
import { createRoot } from "react-dom/client";
import { applyTheme } from "../ui/theme-choice.ts";
import { followAddress } from "./navigation.ts";
import { Portal } from "./Portal.tsx";

applyTheme();
followAddress();
createRoot(document.getElementById("portal")!).render(<Portal />);
